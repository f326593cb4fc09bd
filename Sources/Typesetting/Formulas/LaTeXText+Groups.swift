/// Something that has to be closed again.
enum LaTeXGroup: Equatable {
  case brace
  case delimiter
  case environment(String)
  case semisimple

  /// How it is written.
  var opening: String {
    switch self {
    case .brace: "{"
    case .delimiter: "\\left"
    case .environment(let name): "\\begin{\(name)}"
    case .semisimple: "\\begingroup"
    }
  }

  /// What closes it.
  var closing: String {
    switch self {
    case .brace: "}"
    case .delimiter: "\\right"
    case .environment(let name): "\\end{\(name)}"
    case .semisimple: "\\endgroup"
    }
  }
}

extension LaTeXText {
  struct OpenGroup: Equatable {
    let group: LaTeXGroup
    let range: Range<Int>
  }

  /// The groups that are open at an offset, outermost first.
  func openGroups(at offset: Int) -> [OpenGroup] {
    var open: [OpenGroup] = []
    walk { index in
      guard tokens[index].range.lowerBound < offset else { return }
      if let group = opened(at: index) {
        open.append(group)
      } else if let closing = closed(at: index), closing.matches(open.last?.group) {
        open.removeLast()
      }
    }
    return open
  }

  /// The place where groups first stand deeper than a limit, and how deep the formula goes.
  func nesting(beyond limit: Int) -> (range: Range<Int>, depth: Int)? {
    var depth = 0
    var deepest = 0
    var first: Range<Int>?
    walk { index in
      if let group = opened(at: index) {
        depth += 1
        deepest = max(depth, deepest)
        if depth > limit, first == nil { first = group.range }
      } else if closed(at: index) != nil {
        depth = max(0, depth - 1)
      }
    }
    return first.map { ($0, deepest) }
  }

  /// Visits the tokens, but not the names of environments, whose braces are no groups.
  private func walk(_ visit: (Int) -> Void) {
    var index = 0
    while index < tokens.count {
      visit(index)
      let isNamed = tokens[index].kind == .command("\\begin") || closed(at: index) == .environment
      index = (isNamed ? argument(at: index + 1)?.next : nil) ?? index + 1
    }
  }

  /// The command that begins at an offset.
  func command(at offset: Int) -> String? {
    guard let index = index(at: offset), case .command(let name) = tokens[index].kind else {
      return nil
    }
    return name
  }

  /// The commands before an offset in the same group, nearest first.
  func commands(before offset: Int) -> [String] {
    var names: [String] = []
    var depth = 0
    for token in tokens.reversed() where token.range.upperBound <= offset {
      switch token.kind {
      case .close: depth += 1
      case .open: depth -= 1
      case .command(let name) where depth == 0: names.append(name)
      default: break
      }
      if depth < 0 { return names }
    }
    return names
  }

  private func opened(at index: Int) -> OpenGroup? {
    let range = tokens[index].range
    switch tokens[index].kind {
    case .open: return OpenGroup(group: .brace, range: range)
    case .command("\\left"): return OpenGroup(group: .delimiter, range: range)
    case .command("\\begingroup"): return OpenGroup(group: .semisimple, range: range)
    case .command("\\begin"):
      let name = environmentName(at: index) ?? ""
      return OpenGroup(group: .environment(name), range: environmentRange(at: index))
    default: return nil
    }
  }

  private enum Closing {
    case brace, delimiter, environment, semisimple

    func matches(_ group: LaTeXGroup?) -> Bool {
      switch (self, group) {
      case (.brace, .brace), (.delimiter, .delimiter), (.environment, .environment),
        (.semisimple, .semisimple):
        true
      default:
        false
      }
    }
  }

  private func closed(at index: Int) -> Closing? {
    switch tokens[index].kind {
    case .close: .brace
    case .command("\\right"): .delimiter
    case .command("\\end"): .environment
    case .command("\\endgroup"): .semisimple
    default: nil
    }
  }
}
