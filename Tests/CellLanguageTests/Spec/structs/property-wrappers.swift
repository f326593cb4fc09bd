@propertyWrapper
struct Clamped {
  private var value: Double
  private let range: ClosedRange<Double>
  var projectedValue: Bool { value == range.lowerBound || value == range.upperBound }
  var wrappedValue: Double {
    get { value }
    set { value = min(max(newValue, range.lowerBound), range.upperBound) }
  }
  init(wrappedValue: Double, _ range: ClosedRange<Double>) {
    self.range = range
    value = min(max(wrappedValue, range.lowerBound), range.upperBound)
  }
}
struct Mixer {
  @Clamped(0...1) var volume = 0.5
  @Clamped(-1...1) var pan = 7
}
var mixer = Mixer()
print(mixer.volume, mixer.pan, mixer.$volume, mixer.$pan)
mixer.volume += 2
print(mixer.volume, mixer.$volume)
