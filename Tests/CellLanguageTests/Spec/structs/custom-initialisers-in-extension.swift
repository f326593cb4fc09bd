struct Colour { var red, green, blue: Double }
extension Colour {
  init(grey level: Double) { self.init(red: level, green: level, blue: level) }
  init?(hex: String) {
    guard hex.count == 6, let value = Int(hex, radix: 16) else { return nil }
    self.init(
      red: Double(value >> 16) / 255, green: Double(value >> 8 & 0xff) / 255,
      blue: Double(value & 0xff) / 255)
  }
}
print(Colour(grey: 0.5), Colour(red: 1, green: 0, blue: 0))
print(Colour(hex: "ff0033") as Any, Colour(hex: "xyz") as Any)
