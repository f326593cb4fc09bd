/// The first numbers of the stream with seed 7 and label "fig-field".
enum RecordedNumbers {
  static let word: UInt64 = 9_519_248_455_447_169_387
  static let normal = -2.022546376137759
  static let exponential = 0.11870447531353114
  static let gamma = 0.12099384291543416
  static let permutation = [3, 7, 5, 2, 6, 0, 1, 4]
}
