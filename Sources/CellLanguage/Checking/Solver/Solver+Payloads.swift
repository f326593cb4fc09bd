// The values that the cases of enums are made with.

extension Solver {
  /// `Op.add(1, 2)`, where the case has no values and its type has `callAsFunction`.
  func isCalledValue(_ decl: EnumCaseDecl, _ type: Type) -> Bool {
    decl.payload.isEmpty
      && !memberCandidates(
        of: resolve(type), Name(base: Self.callName, span: decl.span)
      ).isEmpty
  }

  /// The arguments of each payload value; labels may be left out only if there are none.
  func matchPayload(_ decl: EnumCaseDecl, _ site: Site) -> [[Int]]? {
    var matches: [[Int]] = []
    var next = 0
    for payload in decl.payload {
      if next < site.arguments.count, site.arguments[next].label == payload.label {
        matches.append([next])
        next += 1
      } else if payload.defaultValue != nil {
        matches.append([])
      } else {
        return nil
      }
    }
    return next == site.arguments.count ? matches : nil
  }

  func payloadMismatch(_ decl: EnumCaseDecl, _ site: Site) -> ArgumentMismatch {
    for (index, payload) in decl.payload.enumerated() {
      guard index < site.arguments.count else { return .missing(parameter: index) }
      if site.arguments[index].label != payload.label {
        return .label(argument: index, expected: payload.label)
      }
    }
    return .extra(argument: decl.payload.count)
  }
}
