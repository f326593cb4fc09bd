/// Collects what checked code mentions: variables of the top level, functions and types.
struct MentionFinder {
  private let context: Context
  private(set) var nodes: [DependenceGraph.Node] = []
  private var seen: Set<DependenceGraph.Key> = []
  private var seenTypes: Set<Int> = []
  /// Whether only what runs later counts: the bodies of closures and of functions.
  private var isLater = false

  init(_ context: Context) {
    self.context = context
  }

  mutating func add(_ node: DependenceGraph.Node) {
    // The library's functions mention nothing of the author's but by the types that they are given.
    if case .function(let decl) = node, context.sources.isLibrary(decl.span) { return }
    if seen.insert(node.key).inserted { nodes.append(node) }
  }

  // MARK: Declarations

  mutating func find(_ cell: CheckedCell) {
    find(cell.statements)
    if let shown = cell.shown { find(shown) }
    // What is shown may be printed by code of its own.
    for variable in cell.variables where variable.storage == .computed { add(.variable(variable)) }
  }

  /// The code of a cell that values can keep: closures, and the functions that it calls.
  mutating func findClosures(_ cell: CheckedCell) {
    isLater = true
    find(cell)
    isLater = false
  }

  mutating func find(_ decl: FunctionDecl) {
    for parameter in decl.parameters {
      if let type = parameter.type { add(type) }
      if let core = parameter.checkedDefault { find(core) }
    }
    if let type = decl.resultType { add(type) }
    if let type = decl.thrownType { add(type) }
    if let body = decl.checked { find(body.statements) }
    if let property = decl.property, property.storage != .local, !property.isStatic {
      find(initializerOf: property)
    }
  }

  mutating func find(initializerOf variable: VariableDecl) {
    if let core = variable.checkedInitializer { find(core) }
  }

  mutating func find(_ members: MemberTable) { find(members.readMembers) }

  mutating func find(_ members: some Sequence<Member>) {
    for member in members { find(member) }
  }

  private mutating func find(_ member: Member) {
    switch member {
    case .function(let decl): add(.function(decl))
    case .variable(let decl): findProperty(decl)
    case .subscripted(let decl):
      add(.function(decl.getter))
      if let setter = decl.setter { add(.function(setter)) }
    case .enumCase(let decl): (decl.payloadTypes ?? []).forEach { add($0) }
    case .type(let decl): add(.type(decl))
    case .alias, .associatedType: break
    }
  }

  private mutating func findProperty(_ decl: VariableDecl) {
    if decl.isStatic, decl.storage == .stored { add(.variable(decl)) }
    if let type = decl.type { add(type) }
    find(initializerOf: decl)
    findAccessors(of: decl)
  }

  private mutating func findAccessors(of decl: VariableDecl) {
    for accessor in [decl.getter, decl.setter, decl.willSetObserver, decl.didSetObserver] {
      if let accessor { add(.function(accessor)) }
    }
    if let wrapper = decl.wrapper { findAccessors(of: wrapper.storage) }
  }

  // MARK: Types

  mutating func add(_ type: Type) {
    guard seenTypes.insert(type.id).inserted else { return }
    switch type.kind {
    case .nominal(let decl, let arguments):
      addNominal(decl)
      arguments.forEach { add($0) }
    case .tuple(let fields): fields.forEach { add($0.type) }
    case .function(let function):
      function.parameters.forEach { add($0.type) }
      add(function.result)
      if let thrown = function.thrown { add(thrown) }
    case .existential(let protocols, let bindings):
      add(.conforming(protocols))
      protocols.forEach { addExtensions(of: $0) }
      bindings.forEach { add($0.type) }
    case .metatype(let instance), .inoutAddress(let instance): add(instance)
    case .dependent(let base, _): add(base)
    case .opaque(let result, let arguments):
      if let underlying = result.underlying { add(underlying) }
      if let function = result.function { add(.function(function)) }
      arguments.forEach { add($0) }
    // What stands for a parameter is mentioned where it is chosen.
    case .parameter: break
    case .variable, .error: break
    }
  }

  private mutating func addNominal(_ decl: NominalDecl) {
    if context.known.decl("AnyHashable") === decl { add(.conforming([])) }
    if isOwn(decl.nameSpan) || decl.extensions.contains(where: { isOwn($0.span) }) {
      add(.type(decl))
    }
  }

  private mutating func addExtensions(of proto: NominalDecl) {
    if isOwn(proto.nameSpan) || proto.extensions.contains(where: { isOwn($0.span) }) {
      add(.extensions(of: proto))
    }
  }

  private func isOwn(_ span: Span) -> Bool { context.sources.place(span) != nil }

  // MARK: Calls

  private mutating func find(_ callee: Callee) {
    add(.function(callee.function))
    if let property = callee.function.property { findAccessors(of: property) }
    if let type = callee.selfType { add(type) }
    for type in callee.substitution.types.sorted(by: { $0.id < $1.id }) { add(type) }
    if let metatype = callee.metatype { find(metatype) }
    // The witness of a requirement may be what an extension of the protocol gives.
    if case .nominal(let proto) = callee.function.context, proto.isProtocol {
      addExtensions(of: proto)
    }
  }

  private mutating func findVariable(_ decl: VariableDecl) {
    if decl.storage == .computed {
      findAccessors(of: decl)
    } else if case .module = decl.context, !isLater || decl.isStatic {
      add(.variable(decl))
    }
  }

  // MARK: Expressions

  mutating func find(_ core: Core) {
    add(core.type)
    switch core.kind {
    case .integer, .double, .boolean, .string, .none, .invalid: break
    case .interpolation(let parts), .tuple(let parts), .array(let parts), .compound(let parts):
      parts.forEach { find($0) }
    case .variable(let decl), .drop(let decl): findVariable(decl)
    case .element(let base, _): find(base)
    case .dictionary(let pairs):
      for pair in pairs {
        find(pair.key)
        find(pair.value)
      }
    case .property(let base, let owner, let decl):
      if let base { find(base) }
      if let owner { add(owner) }
      if decl.isStatic, decl.storage == .stored { add(.variable(decl)) }
      findAccessors(of: decl)
    case .subscripted(let base, let callee, let arguments):
      find(base)
      if let decl = callee.function.subscriptDecl {
        add(.function(decl.getter))
        if let setter = decl.setter { add(.function(setter)) }
      }
      find(callee)
      arguments.forEach { find($0) }
    case .call(let callee, let arguments), .initSelf(let callee, let arguments, _):
      find(callee)
      arguments.forEach { find($0) }
    case .callValue(let value, let arguments):
      find(value)
      arguments.forEach { find($0) }
    case .enumCase(_, let payload): payload.forEach { find($0) }
    case .functionValue(let callee, let bound):
      find(callee)
      if let bound { find(bound) }
    case .closure(let body): find(body)
    case .defaultArgument(let parameter, let callee):
      if let value = parameter.checkedDefault { find(value) }
      find(callee)
    case .address(let value), .force(let value), .optionalChain(let value), .bind(let value),
      .not(let value), .isNil(let value), .tried(_, let value), .typeOf(let value),
      .discard(let value):
      find(value)
    case .convert(let conversion, let value):
      find(conversion)
      find(value)
    case .cast(let value, _, let type):
      find(value)
      add(type)
    case .assign(let a, let b), .and(let a, let b), .or(let a, let b), .coalesce(let a, let b):
      find(a)
      find(b)
    case .conditional(let condition, let a, let b):
      find(condition)
      find(a)
      find(b)
    case .statements(let statements): find(statements)
    case .metatype(let type): add(type)
    }
  }

  private mutating func find(_ conversion: Conversion) {
    switch conversion {
    case .hashable(let callee): find(callee)
    case .toOptional, .erase, .eraseAgain, .upcast, .asSuper, .function, .sameLayout: break
    case .insideOptional(let inner, let from, let to),
      .arrayElements(let inner, let from, let to), .dictionaryValues(let inner, let from, let to):
      find(inner)
      add(from)
      add(to)
    case .tuple(let parts, let from, let to):
      for part in parts { if let part { find(part) } }
      from.forEach { add($0) }
      to.forEach { add($0) }
    }
  }

  private mutating func find(_ body: ClosureBody) {
    for capture in body.explicitCaptures { find(capture.value) }
    let outer = isLater
    isLater = false
    find(body.statements)
    isLater = outer
  }

  // MARK: Statements

  mutating func find(_ statements: [CoreStmt]) {
    for statement in statements { find(statement) }
  }

  private mutating func find(_ statement: CoreStmt) {
    switch statement {
    case .expression(let core), .yield(let core), .append(let core), .thrown(let core, _):
      find(core)
    case .declare(let decl, let core):
      findDeclared(decl)
      if let core { find(core) }
    case .destructure(let pattern, let core):
      find(pattern)
      find(core)
    case .localFunction(let decl): add(.function(decl))
    case .returned(let core, _): if let core { find(core) }
    case .ifElse(let conditions, let body, let other):
      find(conditions)
      find(body)
      find(other)
    case .guardElse(let conditions, let body), .whileLoop(_, let conditions, let body):
      find(conditions)
      find(body)
    case .repeatLoop(_, let body, let condition):
      find(body)
      find(condition)
    case .forLoop(let loop): find(loop)
    case .switched(let decl): find(decl)
    case .breakOut, .continueLoop: break
    case .deferred(let body), .block(_, let body): find(body)
    case .doCatch(let decl): find(decl)
    }
  }

  /// A variable that is declared here; its accessors are code of its own.
  private mutating func findDeclared(_ decl: VariableDecl) {
    if let type = decl.type { add(type) }
    findAccessors(of: decl)
    find(initializerOf: decl)
  }

  private mutating func find(_ conditions: [CoreCondition]) {
    for condition in conditions {
      switch condition {
      case .boolean(let core): find(core)
      case .matching(let pattern, let core):
        find(pattern)
        find(core)
      }
    }
  }

  private mutating func find(_ loop: CoreFor) {
    find(loop.pattern)
    find(loop.sequence)
    add(loop.element)
    if let filter = loop.filter { find(filter) }
    find(loop.body)
  }

  private mutating func find(_ decl: CoreSwitch) {
    find(decl.subject)
    for item in decl.cases {
      find(item.items)
      find(item.body)
    }
  }

  private mutating func find(_ decl: CoreDo) {
    find(decl.body)
    add(decl.errorType)
    for item in decl.catches {
      find(item.items)
      find(item.body)
    }
  }

  private mutating func find(_ items: [(pattern: CorePattern, filter: Core?)]) {
    for item in items {
      find(item.pattern)
      if let filter = item.filter { find(filter) }
    }
  }

  private mutating func find(_ pattern: CorePattern) {
    add(pattern.type)
    switch pattern.kind {
    case .wildcard, .boolean: break
    case .bind(let decl): findDeclared(decl)
    case .tuple(let parts): parts.forEach { find($0) }
    case .enumCase(_, let parts): parts.forEach { find($0) }
    case .expression(let subject, let core):
      if let type = subject.type { add(type) }
      find(core)
    case .isType(let type): add(type)
    case .asType(let inner, let type):
      find(inner)
      add(type)
    }
  }
}
