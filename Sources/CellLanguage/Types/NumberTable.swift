/// Values by small numbers, such as those of sites and type variables.
///
/// What is found by its place needs no hashing, and copies of it, which the solver's search makes at
/// every choice, share one buffer until one of them changes.
struct NumberTable<Value> {
  private var places: [Value?] = []

  subscript(number: Int) -> Value? {
    get { number < places.count ? places[number] : nil }
    _modify {
      while places.count <= number { places.append(nil) }
      yield &places[number]
    }
  }

  subscript(number: Int, default value: @autoclosure () -> Value) -> Value {
    get { self[number] ?? value() }
    _modify {
      var found = self[number] ?? value()
      // The value has one owner while it changes.
      self[number] = nil
      defer { self[number] = found }
      yield &found
    }
  }

  /// The numbers that have a value, ascending.
  var numbers: [Int] { places.indices.filter { places[$0] != nil } }

  /// In the order of their numbers.
  var values: some Sequence<Value> { places.lazy.compactMap(\.self) }

  mutating func removeValue(forKey number: Int) -> Value? {
    guard let found = self[number] else { return nil }
    places[number] = nil
    return found
  }
}
