func fingerprint(_ text: String) -> UInt32 {
  var hash: UInt32 = 2_166_136_261
  for byte in text.utf8 {
    hash ^= UInt32(byte)
    hash = hash &* 16_777_619
  }
  return hash
}
print(fingerprint(""), fingerprint("a"), fingerprint("notebook"))
