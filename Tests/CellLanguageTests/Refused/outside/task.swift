Task { print(1) }
