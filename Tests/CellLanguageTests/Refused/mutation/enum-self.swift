enum Light { case on, off
  func toggle() { self = .off } }
