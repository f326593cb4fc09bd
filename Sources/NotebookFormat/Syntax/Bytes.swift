/// What the scanners read: bytes in memory, by offset.
protocol Bytes: RandomAccessCollection<UInt8> where Index == Int, SubSequence: Bytes {}

extension Array: Bytes where Element == UInt8 {}
extension ArraySlice: Bytes where Element == UInt8 {}
extension UnsafeBufferPointer: Bytes where Element == UInt8 {}
extension Slice: Bytes where Base == UnsafeBufferPointer<UInt8> {}
