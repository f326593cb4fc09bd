import SwiftSyntax

/// The preconditions with which a body begins.
func leadingChecks(_ statements: CodeBlockItemListSyntax?) -> [Check] {
  var checks: [Check] = []
  for statement in statements ?? [] {
    guard let call = statement.item.as(FunctionCallExprSyntax.self),
      call.calledExpression.trimmedDescription == "precondition",
      let condition = call.arguments.first?.expression
    else { break }
    let message = call.arguments.dropFirst().first?.expression
    checks.append(
      Check(
        condition: oneLine(condition), message: message.map(oneLine) ?? "\"precondition failed\"",
        names: names(in: condition).union(message.map(names) ?? [])))
  }
  return checks
}

private func oneLine(_ node: ExprSyntax) -> String {
  node.trimmedDescription.split(separator: "\n").map { line in
    String(line.drop { $0 == " " })
  }.joined(separator: " ")
}

private func names(in node: ExprSyntax) -> Set<String> {
  Set(
    node.tokens(viewMode: .sourceAccurate).compactMap { token in
      if case .identifier(let name) = token.tokenKind { name } else { nil }
    })
}
