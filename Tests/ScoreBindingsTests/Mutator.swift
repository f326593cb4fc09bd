/// Makes programs that are almost right out of programs that are.
struct Mutator {
  let programs: [[String]]
  private var random: UInt64

  init(programs: [String], seed: UInt64) {
    self.programs = programs.map(Self.tokens)
    random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A program with one to six changes.
  mutating func next() -> String {
    var tokens = programs[below(programs.count)]
    for _ in 0...below(6) { change(&tokens) }
    return tokens.joined()
  }

  private mutating func change(_ tokens: inout [String]) {
    guard !tokens.isEmpty else { return tokens = [noise()] }
    let place = below(tokens.count)
    switch below(9) {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(tokens[place], at: place)
    case 2: tokens.swapAt(place, below(tokens.count))
    case 3: tokens[place] = literal()
    case 4: tokens.insert(noise(), at: place)
    case 5: tokens.removeLast(tokens.count - place)
    case 6: splice(&tokens, at: place)
    case 7: tokens[place] = foreignToken()
    default: repeatRun(&tokens, from: place)
    }
  }

  /// The head of one program and the tail of another.
  private mutating func splice(_ tokens: inout [String], at place: Int) {
    let other = programs[below(programs.count)]
    tokens.replaceSubrange(place..., with: other[below(other.count)...])
  }

  private mutating func repeatRun(_ tokens: inout [String], from place: Int) {
    let run = tokens[place..<min(tokens.count, place + 1 + below(12))]
    tokens.insert(contentsOf: run, at: place)
  }

  private mutating func foreignToken() -> String {
    let other = programs[below(programs.count)]
    return other[below(other.count)]
  }

  private mutating func literal() -> String {
    let choices = [
      "0", "-1", "1.5", "9223372036854775807", "0x7f", "1e308", "nil", "\"\"", "\"a\\(1)\"", "[]",
      "[:]", "true", "{ $0 }", ".none", "()", "self", "_", "99999999999999999999",
    ]
    return choices[below(choices.count)]
  }

  /// Bytes that may be no text at all.
  private mutating func noise() -> String {
    let bytes = (0...below(4)).map { _ in UInt8(below(256)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Words, numbers, white space and single signs; together they are the program.
  private static func tokens(_ program: String) -> [String] {
    var tokens: [String] = []
    var kind = -1
    for character in program {
      let next = character.isLetter || character.isNumber || character == "_" ? 0 : -1
      if next == 0 && kind == 0 {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      kind = next
    }
    return tokens
  }

  /// A number from 0 to one below the count (xorshift).
  private mutating func below(_ count: Int) -> Int {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(random >> 33) % max(count, 1)
  }
}
