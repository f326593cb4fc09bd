// Numbers as the words that registers hold.

@inline(__always) func double(_ word: Int) -> Double {
  Double(bitPattern: UInt64(UInt(bitPattern: word)))
}

@inline(__always) func word(_ value: Double) -> Int {
  Int(bitPattern: UInt(value.bitPattern))
}

@inline(__always) func float(_ word: Int) -> Float {
  Float(bitPattern: UInt32(truncatingIfNeeded: word))
}

@inline(__always) func word(_ value: Float) -> Int { Int(value.bitPattern) }
