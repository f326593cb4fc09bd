let x: UInt = -1
