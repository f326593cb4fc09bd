let samples = ["cafe", "cafe\u{301}", "🇫🇷🇩🇪", "👩‍👩‍👧", "e\u{301}\u{328}", "\r\n", ""]
for sample in samples {
  print(sample.count, sample.unicodeScalars.count, sample.utf8.count, sample.utf16.count)
}
