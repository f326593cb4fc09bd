import Foundation
import ScoreModels
import Tensors
import Testing

/// Files of parameters: what is written is read, and what is malformed is told with its byte.
@Suite struct SafetensorsTests {
  private static let parameters = Parameters(
    ["0.weight", "a \"b\" \\ ü", "empty", "number"],
    [
      Tensor([[1, 2, .infinity], [-0.5, 1e-300, 3]]), Tensor([1.5, -2]).converted(to: .float32),
      Tensor.zeros([0, 3]), Tensor(7),
    ])

  @Test func `what is written is read`() throws {
    let bytes = Self.parameters.safetensorsBytes
    #expect(try Parameters(safetensorsBytes: bytes) == Self.parameters)
    let path = NSTemporaryDirectory() + "parameters-\(UUID()).safetensors"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Self.parameters.save(safetensors: path)
    #expect(try Parameters(safetensors: path) == Self.parameters)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
  }

  @Test func `a file of another writer is read`() throws {
    let header =
      #"  {"__metadata__": {"format":"pt"}, "w" : {"shape":[2],"dtype":"F32","#
      + #""data_offsets":[ 4 , 12 ]}, "b":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}  "#
    let numbers = [Float(3), 1, 2].flatMap {
      withUnsafeBytes(of: $0.bitPattern.littleEndian) { Array($0) }
    }
    let parameters = try Parameters(safetensorsBytes: Self.file(header, numbers))
    #expect(parameters.names == ["b", "w"])
    #expect(parameters["w"] == Tensor([1, 2]).converted(to: .float32))
    #expect(parameters["b"].item == 3)
  }

  private static func file(_ header: String, _ numbers: [UInt8] = []) -> [UInt8] {
    (0..<8).map { UInt8(header.utf8.count >> (8 * $0) & 255) } + Array(header.utf8) + numbers
  }

  private static let malformed: [([UInt8], String)] = [
    ([1, 0, 0], "byte 3: expected 8 bytes with the length of the header, found the end"),
    ([9, 0, 0, 0, 0, 0, 0, 0, 1], "byte 0: expected a header of 9 bytes, found 1"),
    (
      [255, 255, 255, 255, 255, 255, 255, 255],
      "byte 0: expected a header of 18446744073709551615 bytes, found 0"
    ),
    (file("[]"), "byte 8: expected '{', found '['"),
    (file("{} x"), "byte 11: expected the end of the header, found 'x'"),
    (file("{\"a\""), "byte 12: expected ':', found the end of the header"),
    (file("{\"a"), "byte 11: expected '\"', found the end of the header"),
    (file("{\"a\\q\":1}"), "byte 12: expected an escape of JSON, found 'q'"),
    (
      file("{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}"),
      "byte 22: expected numbers of type 'F32' or 'F64', found 'I64'"
    ),
    (
      file("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,8]}}"),
      "byte 37: expected a number without sign, found '-'"
    ),
    (
      file("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999]}}"),
      "byte 37: expected a smaller number"
    ),
    (
      file("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}"),
      "byte 9: expected 12 bytes for 'a' of shape [3], found offsets 0 and 8"
    ),
    (
      file("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}"),
      "byte 9: expected numbers of 'a' from offset 0 on, found 4"
    ),
    (
      file("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", [1, 2, 3]),
      "byte 62: expected 8 bytes of numbers, found 3"
    ),
    (
      file("{\"a\":{\"dtype\":\"F32\",\"shape\":[200000000],\"data_offsets\":[0,8]}}"),
      "byte 9: shape [200000000] exceeds the limit of 100000000 elements"
    ),
    (
      file("{\"a\":{\"shape\":[2]}}"),
      "byte 9: expected 'dtype', 'shape' and two 'data_offsets' of 'a'"
    ),
    (
      file("{\"a\":{\"kind\":[2]}}"),
      "byte 14: expected 'dtype', 'shape' or 'data_offsets', found 'kind'"
    ),
    (
      file(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},\"a\":{}}"),
      "byte 62: expected another name, found 'a' again"
    ),
  ]

  @Test(arguments: malformed)
  func `what is malformed is told with its byte`(bytes: [UInt8], problem: String) {
    do {
      let parameters = try Parameters(safetensorsBytes: bytes)
      Issue.record("read \(parameters)")
    } catch {
      #expect("\(error)" == "safetensors, " + problem)
    }
  }

  @Test func `no bytes crash the reader`() {
    var random = RandomStream(seed: 3)
    let good = Self.parameters.safetensorsBytes
    for _ in 0..<20_000 {
      var bytes = good
      for _ in 0..<random.integer(in: 1...4) {
        bytes[random.integer(in: 0..<bytes.count)] = UInt8(random.integer(in: 0...255))
      }
      if random.integer(in: 0..<4) == 0 { bytes.removeLast(random.integer(in: 1..<bytes.count)) }
      _ = try? Parameters(safetensorsBytes: bytes)
    }
  }

  @Test func `a missing file is told`() {
    #expect(throws: DataError.self) { try Parameters(safetensors: "/nowhere/at/all") }
  }
}
