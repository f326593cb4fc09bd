import Execution
import Testing

/// The bytes that servers of Bazel's protocol keep below `/ac/`.
@Suite struct ActionResultTests {
  private static let hash = String(repeating: "0123456789abcdef", count: 4)

  @Test func `the message is one output file and who sent it`() {
    let message = ActionResult(hash: Self.hash, byteCount: 300).bytes
    let digest: [UInt8] = [0x0a, 64] + Array(Self.hash.utf8) + [0x10, 0xac, 0x02]
    let file: [UInt8] = [0x0a, 5] + Array("entry".utf8) + [0x12, 69] + digest
    let worker: [UInt8] = [0x0a, 9] + Array("scorebook".utf8)
    #expect(message == [0x12, 78] + file + [0x4a, 11] + worker)
  }

  @Test(arguments: [0, 1, 127, 128, 1 << 29, Int.max])
  func `it comes back`(_ byteCount: Int) {
    let result = ActionResult(hash: Self.hash, byteCount: byteCount)
    #expect(ActionResult(result.bytes) == result)
  }

  @Test func `what servers add is passed over`() {
    let result = ActionResult(hash: Self.hash, byteCount: 7)
    // An exit code, numbers of four and eight bytes, another file.
    let others: [UInt8] = [0x20, 0x01, 0x7d, 1, 2, 3, 4, 0x79, 1, 2, 3, 4, 5, 6, 7, 8]
    #expect(ActionResult(others + result.bytes) == result)
    #expect(ActionResult(result.bytes + others) == result)
    let other = ActionResult(hash: String(repeating: "a", count: 64), byteCount: 8)
    #expect(ActionResult(result.bytes + other.bytes) == result)
  }

  @Test func `a message that breaks off is none`() {
    let bytes = ActionResult(hash: Self.hash, byteCount: 300).bytes
    let whole = bytes.count - 13
    for count in 0..<bytes.count where count != whole {
      #expect(ActionResult(Array(bytes[..<count])) == nil, "\(count)")
    }
    #expect(ActionResult(Array(bytes[..<whole])) != nil)
  }

  @Test(arguments: [
    [UInt8](), Array("<html>".utf8), Array("not found".utf8), [0x12, 0x00], [0x12, 0xff],
    [UInt8](repeating: 0xff, count: 20), [0x03], [0x00, 0x01],
  ])
  func `other bytes are no message`(_ bytes: [UInt8]) {
    #expect(ActionResult(bytes) == nil)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "A", count: 64), String(repeating: "/", count: 64),
  ])
  func `what is no hash in lower case names nothing`(_ hash: String) {
    #expect(ActionResult(ActionResult(hash: hash, byteCount: 1).bytes) == nil)
  }
}
