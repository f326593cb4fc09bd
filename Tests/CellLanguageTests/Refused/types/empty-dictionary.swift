let xs = [:]
