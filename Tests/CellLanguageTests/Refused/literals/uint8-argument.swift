func f(_ x: UInt8) {}
f(256)
