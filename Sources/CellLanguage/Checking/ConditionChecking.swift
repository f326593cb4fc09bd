// Members that a type has only under a condition: those of extensions and conformances with a
// `where` clause.

extension BodyChecker {
  /// Reports a member that a type lacks because of a condition.
  func reportUnmetCondition(
    of type: Type, _ member: Name, _ signature: GenericSignature
  ) -> Bool {
    guard let unmet = context.unmetCondition(of: type, named: member.base, in: signature) else {
      return false
    }
    report(unmet.requirement, of: unmet.member, at: member.span)
    return true
  }

  /// Reports a member of a protocol that a type does not conform to as it is here.
  func checkConformance(of candidate: Candidate, _ type: Type?, _ code: CodeScope, at span: Span) {
    guard let proto = candidate.proto, let type, !type.hasError,
      let (conformance, owner) = context.conformance(of: type, to: proto),
      let unmet = context.conditions(conformance, for: owner).first(where: {
        !context.holds($0, in: code.signature)
      })
    else { return }
    report(unmet, of: candidate.member, at: span)
  }

  private func report(
    _ requirement: GenericSignature.Requirement, of member: Member, at span: Span
  ) {
    var (name, place) = (member.name, member.span)
    if case .function(let function) = member { name = function.fullName }
    if reporter.sources.place(place) == nil { place = .none }
    reporter.error(
      "'\(name)' requires \(context.describe(requirement))", at: span,
      notes: place == .none ? [] : [("'\(name)' declared here", place)])
  }
}

extension Context {
  /// What is required, as the end of a sentence.
  func describe(_ requirement: GenericSignature.Requirement) -> String {
    switch requirement {
    case .conforms(let type, let proto):
      "that '\(describe(type))' conform to '\(proto.name)'"
    case .superclass(let type, let bound):
      "that '\(describe(type))' inherit from '\(describe(bound))'"
    case .sameType(let left, let right):
      "the types '\(describe(left))' and '\(describe(right))' be equivalent"
    }
  }
}
