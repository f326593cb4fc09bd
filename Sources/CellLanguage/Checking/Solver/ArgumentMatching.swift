/// Assigns the arguments of a call to parameters by label and position, as Swift does.
struct ArgumentMatching {
  /// For each parameter, the indices of its arguments.
  private(set) var matches: [[Int]]
  private(set) var mismatch: ArgumentMismatch?

  private let arguments: [Site.Argument]
  private let parameters: [ParameterDecl]
  private let takesClosure: (Int) -> Bool
  private var next = 0

  /// - Parameter takesClosure: whether a parameter can take a trailing closure.
  init(
    _ arguments: [Site.Argument], to parameters: [ParameterDecl],
    takesClosure: @escaping (Int) -> Bool
  ) {
    self.arguments = arguments
    self.parameters = parameters
    self.takesClosure = takesClosure
    matches = Array(repeating: [], count: parameters.count)
    matchAll()
  }

  /// Whether numbers and labels alone show that the arguments do not match: most overloads of a name
  /// are left out so, without a look at any type.
  static func isRuledOut(_ arguments: [Site.Argument], _ parameters: [ParameterDecl]) -> Bool {
    let needed = parameters.count { $0.defaultValue == nil && !$0.isVariadic }
    if needed > arguments.count { return true }
    if arguments.count > parameters.count, !parameters.contains(where: \.isVariadic) { return true }
    return arguments.contains { argument in
      guard let label = argument.label else { return false }
      return !parameters.contains { $0.label == label }
    }
  }

  private mutating func matchAll() {
    for index in arguments.indices where mismatch == nil {
      if arguments[index].isTrailing { matchTrailing(index) } else { match(index) }
    }
    guard mismatch == nil else { return }
    for index in parameters.indices where matches[index].isEmpty {
      let parameter = parameters[index]
      guard parameter.defaultValue == nil, !parameter.isVariadic else { continue }
      mismatch = .missing(parameter: index)
      return
    }
  }

  private mutating func match(_ index: Int) {
    let argument = arguments[index]
    // Further unlabelled arguments of a variadic parameter.
    if argument.label == nil, next > 0, parameters[next - 1].isVariadic, !matches[next - 1].isEmpty
    {
      matches[next - 1].append(index)
      return
    }
    var position = next
    while position < parameters.count {
      let parameter = parameters[position]
      if parameter.label == argument.label {
        matches[position].append(index)
        next = position + 1
        return
      }
      guard parameter.defaultValue != nil || parameter.isVariadic || takesTrailing(position) else {
        break
      }
      position += 1
    }
    mismatch = explain(index)
  }

  /// Whether a parameter may be filled by a trailing closure that comes later.
  private func takesTrailing(_ position: Int) -> Bool {
    takesClosure(position) && arguments.contains(where: \.isTrailing)
  }

  /// The first trailing closure goes to the next parameter that can take it; labelled ones by label.
  private mutating func matchTrailing(_ index: Int) {
    let argument = arguments[index]
    var position = next
    while position < parameters.count {
      let fits =
        argument.label == nil
        ? takesClosure(position) && !hasBetterLater(position, index)
        : parameters[position].label == argument.label
      if fits, matches[position].isEmpty {
        matches[position].append(index)
        next = position + 1
        return
      }
      position += 1
    }
    mismatch = .extra(argument: index)
  }

  /// A parameter with a default leaves the closure to a later one that needs it.
  private func hasBetterLater(_ position: Int, _ index: Int) -> Bool {
    guard parameters[position].defaultValue != nil else { return false }
    let later = parameters.indices.dropFirst(position + 1)
    let trailingCount = arguments.indices.filter { $0 > index }.count
    return later.contains { takesClosure($0) && parameters[$0].defaultValue == nil }
      && trailingCount == 0
  }

  private func explain(_ index: Int) -> ArgumentMismatch {
    let argument = arguments[index]
    guard next < parameters.count else {
      if let earlier = parameters.indices.first(where: {
        $0 < next && matches[$0].isEmpty && parameters[$0].label == argument.label
          && argument.label != nil
      }) {
        let later = matches.dropFirst(earlier + 1).first { !$0.isEmpty }
        return .order(argument: index, before: later?[0] ?? 0)
      }
      return surplus(index)
    }
    if let label = argument.label,
      parameters.dropFirst(next + 1).contains(where: { $0.label == label })
    {
      let own = parameters[next].label
      let given = arguments.indices.first { $0 > index && own != nil && arguments[$0].label == own }
      return given.map { .order(argument: $0, before: index) } ?? .missing(parameter: next)
    }
    let unmatched = parameters[next...].filter { $0.defaultValue == nil && !$0.isVariadic }.count
    let remaining = arguments.count - index
    if argument.label == nil, unmatched > remaining { return .missing(parameter: next) }
    if unmatched == 0 { return surplus(index) }
    return .label(argument: index, expected: parameters[next].label)
  }

  /// Too many arguments, or a label that no parameter has while some are without arguments.
  private func surplus(_ index: Int) -> ArgumentMismatch {
    guard let label = arguments[index].label, !parameters.contains(where: { $0.label == label }),
      !openLabels.isEmpty
    else { return .extra(argument: index) }
    return .unknownLabel(argument: index)
  }

  /// The labels of parameters without arguments.
  var openLabels: [String] {
    parameters.indices.compactMap { matches[$0].isEmpty ? parameters[$0].label : nil }
  }
}
