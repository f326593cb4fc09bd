struct Temperature {
  let kelvin: Double
  struct BelowZero: Error { let value: Double }
  init(kelvin: Double) throws {
    guard kelvin >= 0 else { throw BelowZero(value: kelvin) }
    self.kelvin = kelvin
  }
  var inverse: Double {
    get throws {
      if kelvin == 0 { throw BelowZero(value: 0) }
      return 1 / kelvin
    }
  }
}
do {
  print(try Temperature(kelvin: 4).inverse)
  print(try Temperature(kelvin: 0).inverse)
} catch { print(error) }
do { _ = try Temperature(kelvin: -5) } catch { print(error) }
