@propertyWrapper struct Clamped {
  private var value: Int
  private let range: ClosedRange<Int>
  init(wrappedValue: Int, _ range: ClosedRange<Int>) {
    self.range = range
    value = min(max(wrappedValue, range.lowerBound), range.upperBound)
  }
  var wrappedValue: Int {
    get { value }
    set { value = min(max(newValue, range.lowerBound), range.upperBound) }
  }
  var projectedValue: Bool { value == range.upperBound }
}
func climb() {
  @Clamped(0...10) var height = 5
  print(height, $height)
  height *= 3
  print(height, $height)
  let more = { height -= 4 }
  more()
  print(height, $height)
}
climb()
