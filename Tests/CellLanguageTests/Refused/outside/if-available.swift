if #available(macOS 15, *) { print(1) }
