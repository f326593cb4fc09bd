/// Reads the outline of a letter from a font: a program for a machine with a stack, whose commands
/// draw (Adobe's Technical Note 5177, “The Type 2 Charstring Format”).
struct OutlineReader {
  private let data: FontData
  private let shared: FontIndex
  private let local: FontIndex
  private(set) var outline = GlyphOutline()
  private var place = Point(0, 0)
  private var stack: [Double] = []
  /// How many hints there are: a mask of them has a bit for each.
  private var hints = 0
  private var isDone = false

  init(_ data: FontData, shared: FontIndex, local: FontIndex) {
    (self.data, self.shared, self.local) = (data, shared, local)
  }

  /// - Parameter depth: how many programs have called this one.
  mutating func run(_ range: Range<Int>, depth: Int = 0) {
    guard depth < 11 else { return }
    var at = range.lowerBound
    while at < range.upperBound, !isDone {
      let first = data.byte(at)
      at += 1
      switch first {
      case 28:
        stack.append(Double(data.signed(at)))
        at += 2
      case 32...246: stack.append(Double(first - 139))
      case 247...250:
        stack.append(Double((first - 247) * 256 + data.byte(at) + 108))
        at += 1
      case 251...254:
        stack.append(Double(-(first - 251) * 256 - data.byte(at) - 108))
        at += 1
      case 255:
        stack.append(Double(data.signed(at)) + Double(data.unsigned(at + 2)) / 65536)
        at += 4
      case 10, 29:
        let programs = first == 10 ? local : shared
        if let called = programs.called(Int(stack.popLast() ?? 0)) { run(called, depth: depth + 1) }
      case 11: return
      case 12:
        at += 1
        stack = []
      case 19, 20:
        hints += stack.count / 2
        stack = []
        at += (hints + 7) / 8
      default: perform(first)
      }
    }
  }

  private mutating func perform(_ command: Int) {
    let numbers = stack
    stack = []
    switch command {
    case 1, 3, 18, 23: hints += numbers.count / 2
    case 4: move(0, numbers.last ?? 0)
    case 5: lines(numbers[...])
    case 6: steps(numbers, level: true)
    case 7: steps(numbers, level: false)
    case 8: curves(numbers[...])
    case 14: isDone = true
    case 21:
      let ends = numbers.suffix(2)
      move(ends.first ?? 0, ends.last ?? 0)
    case 22: move(numbers.last ?? 0, 0)
    case 24:
      curves(numbers.dropLast(2))
      lines(numbers.suffix(2))
    case 25:
      lines(numbers.dropLast(6))
      curves(numbers.suffix(6))
    case 26: straightCurves(numbers, level: false)
    case 27: straightCurves(numbers, level: true)
    case 30: turningCurves(numbers, level: false)
    case 31: turningCurves(numbers, level: true)
    default: break
    }
  }

  private mutating func move(_ x: Double, _ y: Double) {
    place = place + Point(x, y)
    outline.pieces.append(.move(place))
  }

  private mutating func line(_ x: Double, _ y: Double) {
    place = place + Point(x, y)
    outline.pieces.append(.line(place))
  }

  private mutating func curve(_ first: Point, _ second: Point, _ third: Point) {
    let one = place + first
    let two = one + second
    place = two + third
    outline.pieces.append(.curve(one, two, place))
  }

  private mutating func lines(_ numbers: ArraySlice<Double>) {
    var rest = numbers
    while let x = rest.popFirst(), let y = rest.popFirst() { line(x, y) }
  }

  /// Lines by turns along and up.
  private mutating func steps(_ numbers: [Double], level: Bool) {
    for (index, number) in numbers.enumerated() {
      if index.isMultiple(of: 2) == level { line(number, 0) } else { line(0, number) }
    }
  }

  private mutating func curves(_ numbers: ArraySlice<Double>) {
    let all = Array(numbers)
    for start in stride(from: 0, to: all.count - 5, by: 6) {
      curve(
        Point(all[start], all[start + 1]), Point(all[start + 2], all[start + 3]),
        Point(all[start + 4], all[start + 5]))
    }
  }

  /// Curves that start and end in the same direction, along or up.
  private mutating func straightCurves(_ numbers: [Double], level: Bool) {
    var rest = numbers[...]
    var aside = rest.count % 4 == 1 ? rest.popFirst() ?? 0 : 0
    while rest.count >= 4 {
      let four = Array(rest.prefix(4))
      rest = rest.dropFirst(4)
      let middle = Point(four[1], four[2])
      if level {
        curve(Point(four[0], aside), middle, Point(four[3], 0))
      } else {
        curve(Point(aside, four[0]), middle, Point(0, four[3]))
      }
      aside = 0
    }
  }

  /// Curves that start along and end up, or the other way round, by turns.
  private mutating func turningCurves(_ numbers: [Double], level: Bool) {
    var rest = numbers[...]
    var isLevel = level
    while rest.count >= 4 {
      let four = Array(rest.prefix(4))
      rest = rest.dropFirst(4)
      let last = rest.count == 1 ? rest.popFirst() ?? 0 : 0
      let middle = Point(four[1], four[2])
      if isLevel {
        curve(Point(four[0], 0), middle, Point(last, four[3]))
      } else {
        curve(Point(0, four[0]), middle, Point(four[3], last))
      }
      isLevel.toggle()
    }
  }
}
