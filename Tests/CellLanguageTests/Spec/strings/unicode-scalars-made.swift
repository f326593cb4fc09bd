print(UnicodeScalar("z").value, Unicode.Scalar(0x1F600)!, Character(Unicode.Scalar(65)), String(Unicode.Scalar(233)))
print(UnicodeScalar(0xD800 as UInt32) as Any, Character(UnicodeScalar(98)))
print(String("abc".unicodeScalars.map { Character(Unicode.Scalar($0.value + 1)!) }))
