/// Chooses the ticks of an axis so that their labels keep apart.
enum Axis {
  /// As many ticks as fit under an axis of a length.
  static func level(_ scale: any Scale, length: Double) -> [Tick] {
    if let names = scale.categories { return categories(names, scale, length: length) }
    return fitting(scale, length: length, wanted: length / 80, gap: 14) {
      Typography.width(of: $0.label) * Typography.largeSize
    }
  }

  /// As many ticks as fit beside an axis of a length.
  static func upright(_ scale: any Scale, length: Double) -> [Tick] {
    fitting(scale, length: length, wanted: length / 45, gap: 8) {
      Typography.row(of: $0.label)
    }
  }

  /// The names of categories under an axis: cut to the room that each has, and every second, third,
  /// … one only where that would leave nothing of them.
  private static func categories(
    _ names: [String], _ scale: any Scale, length: Double
  ) -> [Tick] {
    let room = length / Double(max(names.count, 1))
    let step = max(1, Int((40 / max(room, 0.01)).rounded(.up)))
    let width = (room * Double(step) - 10) / Typography.largeSize
    return stride(from: 0, to: names.count, by: step).map { index in
      Tick(value: Double(index), label: names[index].cut(toWidth: width))
    }
  }

  private static func fitting(
    _ scale: any Scale, length: Double, wanted: Double, gap: Double, size: (Tick) -> Double
  ) -> [Tick] {
    let most = min(max(Int(wanted), 4), 8)
    // Two ticks are what it takes to read a length; finding them may need a finer step.
    let counts = Array(stride(from: most, through: 1, by: -1)) + (most + 1...most + 4)
    func areApart(_ ticks: [Tick], by gap: Double) -> Bool {
      zip(ticks, ticks.dropFirst()).allSatisfy { a, b in
        let distance = (scale.fraction(of: b.value) - scale.fraction(of: a.value)) * length
        return distance >= (size(a) + size(b)) / 2 + gap
      }
    }
    for count in counts {
      let ticks = scale.ticks(about: count)
      guard areApart(ticks, by: gap), ticks.count >= 2 else { continue }
      let all = (ticks + scale.landmarks(beside: ticks)).sorted { $0.value < $1.value }
      return areApart(all, by: gap / 4) ? all : ticks
    }
    return Array(scale.ticks(about: 2).prefix(1))
  }
}
