let text = "né"
print(Array(text.utf8), Array(text.utf16), text.utf8.first ?? 0)
print(String(decoding: [72, 105, 0xc3, 0xa9], as: UTF8.self))
print(String(decoding: [0xff, 65], as: UTF8.self).unicodeScalars.map(\.value))
let bytes = Array("zeta".utf8).reversed()
print(String(decoding: Array(bytes), as: UTF8.self))
