print((1..<4).overlaps(3...9), (1..<4).overlaps(4...9), (1...4).overlaps(4..<9), (1...4).overlaps(0..<1))
print((1..<1).overlaps(0...5), (0...5).overlaps(2..<2))
let names: [Range<Int>: String] = [1..<2: "a", 3..<5: "b"]
print(names[1..<2]!, names[3..<5]!, names[0..<1] as Any)
let grades: [ClosedRange<Int>: Character] = [0...49: "F", 50...100: "P"]
print(grades[50...100]!, grades.first { $0.key.contains(20) }!.value)
print(Set([1..<2, 1..<2, 2..<3]).count)
print(Array(stride(from: UInt8(0), to: 250, by: 100)), Array(stride(from: UInt8(0), through: 255, by: 100)))
print(Array(stride(from: Int8(100), through: 127, by: 9)), Array(stride(from: UInt8(5), to: 0, by: -2)))
print(Array(stride(from: Int.max - 3, to: Int.max, by: 2)), Array(stride(from: Int.min + 3, through: Int.min, by: -2)))
print(Array(stride(from: UInt(1), through: 9, by: 4)), Array(stride(from: UInt8(200), through: 255, by: 55)))
