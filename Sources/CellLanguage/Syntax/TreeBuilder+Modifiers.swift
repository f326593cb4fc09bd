import SwiftParser
import SwiftSyntax

extension TreeBuilder {
  mutating func modifiers(
    _ list: DeclModifierListSyntax, _ attributes: AttributeListSyntax
  ) -> Modifiers {
    var result = Modifiers()
    for modifier in list {
      apply(modifier, to: &result)
      result.written.append(.init(name: modifier.name.text, span: span(modifier)))
    }
    if list.count > 1 { refuseRepeated(list) }
    for element in attributes {
      guard let attribute = element.as(AttributeSyntax.self) else { continue }
      apply(attribute, to: &result)
    }
    return result
  }

  private func apply(_ modifier: DeclModifierSyntax, to result: inout Modifiers) {
    switch modifier.name.text {
    case "private", "fileprivate":
      let isFilePrivate = modifier.name.text == "fileprivate"
      if modifier.detail?.detail.text == "set" {
        result.isPrivateSet = !isFilePrivate
      } else {
        result.isPrivate = true
        result.isFilePrivate = isFilePrivate
      }
    case let name:
      guard !apply(modifier: name, to: &result) else { return }
      refuse("modifier '\(name)' is", at: modifier, help: "remove it")
    }
  }

  /// Reports modifiers that say again what one before them says, or the opposite.
  private func refuseRepeated(_ list: DeclModifierListSyntax) {
    var seen: [String: DeclModifierSyntax] = [:]
    for modifier in list {
      let name = modifier.name.text
      let subject = Self.subject(ofModifier: name, isSetter: modifier.detail != nil)
      guard let first = seen.updateValue(modifier, forKey: subject) else { continue }
      let summary =
        switch subject {
        case "static": "'\(name)' cannot appear after another 'static' or 'class' keyword"
        case _ where first.name.text == name: "duplicate modifier '\(name)'"
        default: "modifiers '\(first.name.text)' and '\(name)' exclude each other"
        }
      reporter.error(
        summary, at: span(modifier),
        notes: [("'\(first.name.text)' is here already", span(first))])
    }
  }

  /// What a modifier speaks of; a declaration has at most one of each subject.
  static func subject(ofModifier name: String, isSetter: Bool) -> String {
    switch name {
    case "private", "fileprivate", "internal", "package", "public", "open":
      isSetter ? "access(set)" : "access"
    case "class", "static": "static"
    default: name
    }
  }

  /// Notes a modifier without arguments; returns whether it is known.
  func apply(modifier: String, to result: inout Modifiers) -> Bool {
    switch modifier {
    case "class": result.isStatic = true
    case "static": (result.isStatic, result.isFixedStatic) = (true, true)
    case "mutating": result.isMutating = true
    case "nonmutating": result.isNonmutating = true
    case "override": result.isOverride = true
    case "required": result.isRequired = true
    case "convenience": result.isConvenience = true
    case "final": result.isFinal = true
    case "indirect": result.isIndirect = true
    case "lazy": result.isLazy = true
    case "weak": result.isWeak = true
    case "unowned": result.isUnowned = true
    case "prefix": result.fixity = .prefix
    case "postfix": result.fixity = .postfix
    case "infix": result.fixity = .infix
    case "public", "internal", "package", "open", "nonisolated": break
    case "borrowing": result.ownership = .borrowing
    case "consuming", "__consuming": result.ownership = .consuming
    default: return false
    }
    return true
  }

  private mutating func apply(_ attribute: AttributeSyntax, to result: inout Modifiers) {
    let name = attribute.attributeName.trimmedDescription
    switch name {
    case "discardableResult": result.isDiscardable = true
    case "_disfavoredOverload": result.isDisfavoured = true
    case "resultBuilder": result.isResultBuilder = true
    case "native": result.native = argument(attribute)
    case "intrinsic": result.intrinsic = argument(attribute)
    case "inlinable", "inline", "usableFromInline", "frozen", "Sendable", "MainActor", "available",
      "warn_unqualified_access", "dynamicMemberLookup", "dynamicCallable", "propertyWrapper":
      break
    case "main":
      reporter.error(
        "'@main' has no meaning in a notebook", at: span(attribute),
        help: "remove it; cells run from top to bottom")
    default:
      if name.first?.isUppercase ?? false {
        let wrapper = type(attribute.attributeName)
        if case .argumentList(let list) = attribute.arguments {
          result.add(wrapper, arguments(list, nil, nil, span: span(attribute)).list)
        } else {
          result.add(wrapper, nil)
        }
      } else {
        reporter.error("unknown attribute '@\(name)'", at: span(attribute), help: "remove it")
      }
    }
  }

  mutating func builderAttribute(_ attributes: AttributeListSyntax) -> TypeExpr? {
    for element in attributes {
      guard let attribute = element.as(AttributeSyntax.self),
        attribute.attributeName.trimmedDescription.first?.isUppercase ?? false
      else { continue }
      return type(attribute.attributeName)
    }
    return nil
  }

  private func argument(_ attribute: AttributeSyntax) -> String? {
    guard case .argumentList(let list) = attribute.arguments,
      let literal = list.first?.expression.as(StringLiteralExprSyntax.self)
    else { return nil }
    return literal.representedLiteralValue
  }

  /// The documentation comment before a declaration, without its markers.
  func documentation(_ node: some SyntaxProtocol) -> String {
    node.leadingTrivia.compactMap { piece in
      guard case .docLineComment(let text) = piece else { return nil }
      let line = text.dropFirst(3)
      return line.hasPrefix(" ") ? String(line.dropFirst()) : String(line)
    }.joined(separator: "\n")
  }
}
