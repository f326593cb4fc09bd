let p = UnsafeMutablePointer<Int>.allocate(capacity: 3)
