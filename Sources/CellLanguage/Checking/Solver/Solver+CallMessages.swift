import Diagnostics

// What is said of calls, operators and closures whose arguments do not fit.

extension Solver {
  func reportArguments(
    _ site: Site, _ candidate: Candidate, _ mismatch: ArgumentMismatch
  ) {
    var notes: [(String, Span)] = []
    if let function = candidate.function { notes = note(for: function) }
    switch mismatch {
    case .missing(let index):
      let name = parameterName(candidate, index)
      reporter.error(
        "missing argument for parameter \(name) in call", at: site.argumentSpan, notes: notes)
    case .extra(let index): reportExtra(site, index, notes)
    case .label(let index, let expected):
      let nearest = nearestLabel(site, index, candidate)
      reportLabel(site, index, nearest ?? expected, notes)
    case .unknownLabel(let index): reportUnknownLabel(site, index, candidate, notes)
    case .order(let index, let before):
      let label = site.arguments[index].label ?? "#\(index + 1)"
      let other = site.arguments[before].label ?? "#\(before + 1)"
      reporter.error(
        "argument '\(label)' must precede argument '\(other)'",
        at: site.arguments[index].expr.span, notes: notes)
    }
  }

  private func reportExtra(_ site: Site, _ index: Int, _ notes: [(String, Span)]) {
    let argument = site.arguments[index]
    let label = argument.label.map { " '\($0)'" } ?? ""
    reporter.error(
      "extra argument\(label) in call", at: argument.expr.span, help: "remove it", notes: notes)
  }

  /// What the label of an argument was probably meant to be.
  private func nearestLabel(_ site: Site, _ index: Int, _ candidate: Candidate) -> String? {
    guard let label = site.arguments[index].label, let parameters = candidate.parameters,
      !parameters.contains(where: { $0.label == label })
    else { return nil }
    return Suggestion.nearest(to: label, among: matching(site, parameters).openLabels)
  }

  private func reportUnknownLabel(
    _ site: Site, _ index: Int, _ candidate: Candidate, _ notes: [(String, Span)]
  ) {
    let parameters = candidate.parameters ?? []
    let matching = matching(site, parameters)
    let nearest = nearestLabel(site, index, candidate)
    // Without its label it may be meant for a parameter that has none.
    let mayBePlain = zip(parameters, matching.matches).contains { $0.label == nil && $1.isEmpty }
    guard nearest != nil || !mayBePlain else { return reportExtra(site, index, notes) }
    let argument = site.arguments[index]
    let labels = matching.openLabels.map { "'\($0):'" }
    let choice = (labels.count == 1 ? "" : "one of ") + labels.joined(separator: ", ")
    reporter.error(
      "unknown argument label '\(argument.label ?? ""):' in call", at: argument.labelSpan,
      help: nearest.map { "did you mean '\($0):'?" } ?? "the label can be \(choice)",
      notes: notes)
  }

  private func parameterName(_ candidate: Candidate, _ index: Int) -> String {
    if case .enumCase(let decl) = candidate.member {
      return decl.payload[index].label.map { "'\($0)'" } ?? "#\(index + 1)"
    }
    guard let parameter = candidate.parameters?[index] else { return "#\(index + 1)" }
    return parameter.label.map { "'\($0)'" } ?? "#\(index + 1)"
  }

  private func reportLabel(
    _ site: Site, _ index: Int, _ expected: String?, _ notes: [(String, Span)]
  ) {
    let argument = site.arguments[index]
    switch (argument.label, expected) {
    case (let found?, let expected?):
      reporter.error(
        "incorrect argument label in call (have '\(found):', expected '\(expected):')",
        at: argument.labelSpan, help: "write '\(expected):'", notes: notes)
    case (nil, let expected?):
      reporter.error(
        "missing argument label '\(expected):' in call", at: argument.expr.span,
        help: "write '\(expected):' before the argument", notes: notes)
    case (let found?, nil):
      reporter.error(
        "extraneous argument label '\(found):' in call", at: argument.labelSpan,
        help: "remove '\(found):'", notes: notes)
    case (nil, nil): break
    }
  }

  func reportCandidates(_ site: Site) {
    let arguments = site.arguments.map { zonk($0.type) }
    if arguments.contains(where: \.hasError) { return }
    let names = arguments.map { "'\(name($0))'" }
    if site.kind == .operation { return reportOperator(site, arguments, names) }
    let all = candidates(of: site)
    if case .implicitMember = site.lookup, all.isEmpty { return }
    if all.allSatisfy({ $0.base == .unapplied }), reportInstanceMember(site) { return }
    if let index = unknownLabel(all, site) { return reportUnknown(index, all, site) }
    let notes = candidateNotes(all)
    if let (index, expected) = commonLabel(all, site) {
      return reportLabel(site, index, expected, notes)
    }
    let what = site.name.base == "subscript" ? "subscript" : "'\(site.name.base)'"
    let given =
      names.isEmpty
      ? "without arguments" : "with arguments of type \(names.joined(separator: ", "))"
    reporter.error(
      "no exact matches in call to \(what) \(given)", at: site.name.span, notes: notes)
  }

  /// A method of values that is called on their type.
  private func reportInstanceMember(_ site: Site) -> Bool {
    guard case .member(let base, let member) = site.lookup, let type = zonk(base).instanceType,
      !memberCandidates(of: type, member).isEmpty
    else { return false }
    reporter.error(
      "instance member '\(member.base)' cannot be used on type '\(name(type))'", at: member.span,
      help: "use it on a value of the type")
    return true
  }

  private func candidateNotes(_ all: [Candidate]) -> [(String, Span)] {
    var seen: Set<String> = []
    let notes = all.map { candidate in
      ("candidate: " + context.describe(candidate), span(of: candidate))
    }
    return Array(notes.filter { seen.insert($0.0).inserted }.prefix(6))
  }

  /// The first argument whose label no candidate has.
  private func unknownLabel(_ all: [Candidate], _ site: Site) -> Int? {
    guard !all.isEmpty, all.allSatisfy({ $0.parameters != nil }) else { return nil }
    let labels = Set(all.flatMap { $0.parameters ?? [] }.compactMap(\.label))
    return site.arguments.firstIndex { $0.label.map { !labels.contains($0) } ?? false }
  }

  private func reportUnknown(_ index: Int, _ all: [Candidate], _ site: Site) {
    let argument = site.arguments[index]
    let label = argument.label ?? ""
    let given = Set(site.arguments.compactMap(\.label))
    let labels = Set(all.flatMap { $0.parameters ?? [] }.compactMap(\.label)).subtracting(given)
    let nearest = Suggestion.nearest(to: label, among: labels.sorted())
    reporter.error(
      "unknown argument label '\(label):' in call", at: argument.labelSpan,
      help: nearest.map { "did you mean '\($0):'?" } ?? "remove it",
      notes: nearest == nil ? candidateNotes(all) : [])
  }

  /// The label that is wrong for every candidate in the same way.
  private func commonLabel(_ all: [Candidate], _ site: Site) -> (index: Int, expected: String?)? {
    var found: (index: Int, expected: String?)?
    for candidate in all {
      guard let parameters = candidate.parameters,
        case .label(let index, let expected)? = matching(site, parameters).mismatch,
        found == nil || (found?.index == index && found?.expected == expected)
      else { return nil }
      found = (index, expected)
    }
    return found
  }

  private func candidates(of site: Site) -> [Candidate] {
    switch site.lookup {
    case .candidates, .operation:
      if case .candidates(let found) = context.meaning(of: site.name, in: site.scope) {
        return found
      }
      return []
    case .member(let base, let name):
      let type = zonk(base)
      return type.hasVariable ? [] : memberCandidates(of: type, name)
    case .implicitMember: return state.viable[site.index] ?? []
    }
  }

  private func span(of candidate: Candidate) -> Span {
    reporter.sources.place(candidate.member.span) == nil ? .none : candidate.member.span
  }

  private func reportOperator(_ site: Site, _ arguments: [Type], _ names: [String]) {
    let use = site.name.base
    if let optional = arguments.first(where: { known.isOptional($0) }),
      let wrapped = known.wrapped(optional), use != "??"
    {
      let index = arguments.firstIndex(of: optional) ?? 0
      return reporter.error(
        "value of optional type '\(name(optional))' must be unwrapped to a value of type "
          + "'\(name(wrapped))'", at: site.arguments[index].expr.span,
        help: "give a default with '??', or unwrap it with 'if let'")
    }
    if use == "++" || use == "--" {
      return reporter.error(
        "cannot find operator '\(use)' in scope", at: site.name.span,
        help: "write '\(use.prefix(1))= 1'")
    }
    if names.count == 1 {
      return reporter.error(
        "unary operator '\(use)' cannot be applied to an operand of type \(names[0])",
        at: site.name.span)
    }
    let summary =
      names[0] == names[1]
      ? "binary operator '\(use)' cannot be applied to two \(names[0]) operands"
      : "binary operator '\(use)' cannot be applied to operands of type \(names[0]) and \(names[1])"
    reporter.error(summary, at: site.name.span, help: operandHelp(site, arguments))
  }

  /// Which operand to convert when both are numbers.
  private func operandHelp(_ site: Site, _ arguments: [Type]) -> String? {
    if let index = arguments.firstIndex(where: { $0.function?.parameters.isEmpty ?? false }) {
      return "call it with '\(reporter.sources.text(site.arguments[index].expr.span))()'"
    }
    let pair = Set(arguments.map(name))
    if site.name.base == "+", let other = pair.subtracting(["String"]).first, pair.count == 2,
      pair.contains("String"), let index = arguments.firstIndex(where: { name($0) == other })
    {
      let text = reporter.sources.text(site.arguments[index].expr.span)
      return text.count > 40 || text.contains("\n")
        ? nil : "write '\\(\(text))' inside of the text, or 'String(describing: \(text))'"
    }
    guard pair == ["Int", "Double"] || pair == ["Float", "Double"] || pair == ["Int", "Float"]
    else { return nil }
    let source = pair.contains("Int") ? "Int" : "Float"
    let target = pair.subtracting([source]).first ?? "Double"
    guard let index = arguments.firstIndex(where: { name($0) == source }) else { return nil }
    let text = reporter.sources.text(site.arguments[index].expr.span)
    return "convert one of them, for example with '\(target)(\(text))'"
  }

  func reportArity(_ expected: Int, _ found: Int, _ locator: Locator) {
    if case .closure(let closure) = locator.expr.kind {
      let names = expected == 1 ? "1 argument" : "\(expected) arguments"
      if closure.parameters == nil, found == 0 || closure.shorthandCount < expected {
        let listed = (0..<expected).map { _ in "_" }.joined(separator: ", ")
        return reporter.error(
          "closure takes \(names), which cannot be implicitly ignored", at: locator.span,
          help: "write '{ \(listed) in'")
      }
      return reporter.error(
        "closure is expected to take \(names), but \(found) are used in its body",
        at: locator.span)
    }
    reporter.error("call takes \(expected) arguments, found \(found)", at: locator.span)
  }
}
