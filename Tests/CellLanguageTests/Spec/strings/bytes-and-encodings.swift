import Foundation
let bytes: [UInt8] = [104, 105, 33]
print(String(decoding: bytes[0..<2], as: UTF8.self), String(bytes: bytes, encoding: .utf8)!)
print(String(decoding: bytes.reversed(), as: UTF8.self), String(decoding: "é".utf8, as: UTF8.self))
print(String(bytes: [0xFF], encoding: .utf8) as Any, String(bytes: bytes, encoding: .ascii)!)
print(String(bytes: [0xE9], encoding: .isoLatin1)!, String(bytes: [0xE9], encoding: .ascii) as Any)
print(String(validating: bytes, as: UTF8.self)!, String(validating: [0xC3, 0x28] as [UInt8], as: UTF8.self) as Any)
