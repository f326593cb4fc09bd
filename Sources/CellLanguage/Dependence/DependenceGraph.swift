/// Who mentions whom among the declarations of a notebook.
///
/// A node is something with code or a value; its mentions are looked for once. What a cell depends
/// on is everything that can be reached from its statements. Calls whose target is known only at
/// run time count as calls of everything that they could mean: a value of a type brings all members
/// of the type, `any P` all types that conform to `P`, a class its subclasses.
struct DependenceGraph {
  enum Node {
    case function(FunctionDecl)
    case type(NominalDecl)
    /// The members that a protocol gives to those that conform.
    case extensions(of: NominalDecl)
    /// Whatever conforms to all of the protocols.
    case conforming([NominalDecl])
    case variable(VariableDecl)
    /// The code that a cell leaves behind in closures.
    case closures(CheckedCell)

    var key: Key {
      switch self {
      case .function(let decl): Key(kind: 0, ObjectIdentifier(decl))
      case .type(let decl): Key(kind: 1, ObjectIdentifier(decl))
      case .extensions(let decl): Key(kind: 2, ObjectIdentifier(decl))
      case .conforming(let protocols): Key(kind: 3, protocols)
      case .variable(let decl): Key(kind: 4, ObjectIdentifier(decl))
      case .closures(let cell): Key(kind: 5, ObjectIdentifier(cell))
      }
    }
  }

  struct Key: Hashable {
    let kind: Int
    let ids: [ObjectIdentifier]

    init(kind: Int, _ id: ObjectIdentifier) {
      self.kind = kind
      ids = [id]
    }

    init(kind: Int, _ decls: [NominalDecl]) {
      self.kind = kind
      ids = decls.map { ObjectIdentifier($0) }
    }
  }

  let context: Context
  private let cells: [CheckedCell]
  private let nominals: [NominalDecl]
  private var known: [Key: [Node]] = [:]
  /// Code that changes what other code means without being mentioned in it.
  private let common: [String]

  init(_ context: Context, _ cells: [CheckedCell]) {
    self.context = context
    self.cells = cells
    nominals = context.ownNominals
    let aliases = context.module.aliases.values.map { context.sources.text(Extents.extent(of: $0)) }
    common = (aliases + context.operatorTexts).map(codeText).sorted()
  }

  // MARK: Reaching

  mutating func dependence(of cell: CheckedCell) -> CellDependence {
    var start = MentionFinder(context)
    start.find(cell)
    var result = dependence(from: start.nodes, own: cell.variables)
    result.writes = Set(result.writes).union(cell.variables.map(\.name)).sorted()
    return result
  }

  /// What the closures of all cells depend on, wherever they are called.
  mutating func dependenceOfClosures() -> CellDependence {
    dependence(from: cells.map { .closures($0) }, own: [])
  }

  private mutating func dependence(
    from start: [Node], own variablesOfCell: [VariableDecl]
  ) -> CellDependence {
    var waiting = start
    var seen = Set(waiting.map(\.key))
    var result = CellDependence()
    var definitions = Set(common)
    var variables: Set<String> = []
    let own = Set(variablesOfCell.map { ObjectIdentifier($0) })
    while let node = waiting.popLast() {
      switch node {
      case .function(let decl): add(Extents.extent(of: decl), to: &definitions)
      case .type(let decl): addType(decl, to: &definitions)
      case .extensions(let decl): addExtensions(of: decl, to: &definitions)
      case .variable(let decl) where decl.isStatic:
        add(Extents.extent(of: decl), to: &definitions)
        result.reachesStatics = result.reachesStatics || isState(decl)
      case .variable(let decl):
        if own.contains(ObjectIdentifier(decl)) { break }
        let canChange = decl.isMutable || decl.isDeferredConstant
        if variables.insert(decl.name).inserted, canChange { result.writes.append(decl.name) }
      case .conforming, .closures: break
      }
      for next in mentions(of: node) where seen.insert(next.key).inserted { waiting.append(next) }
    }
    result.definitions = definitions.sorted()
    result.reads = variables.sorted()
    result.writes.sort()
    return result
  }

  private func add(_ span: Span, to definitions: inout Set<String>) {
    guard context.sources.place(span) != nil else { return }
    definitions.insert(codeText(context.sources.text(span)))
  }

  private func addType(_ decl: NominalDecl, to definitions: inout Set<String>) {
    add(decl.span, to: &definitions)
    addExtensions(of: decl, to: &definitions)
  }

  private func addExtensions(of decl: NominalDecl, to definitions: inout Set<String>) {
    for extended in decl.extensions { add(Extents.extent(of: extended), to: &definitions) }
  }

  /// Whether what a static property holds can differ from one moment to another.
  private mutating func isState(_ decl: VariableDecl) -> Bool {
    if decl.isMutable { return true }
    var finder = MentionFinder(context)
    finder.find(initializerOf: decl)
    return finder.nodes.contains { if case .variable = $0 { true } else { false } }
  }

  // MARK: Mentions

  private mutating func mentions(of node: Node) -> [Node] {
    if let nodes = known[node.key] { return nodes }
    let nodes = findMentions(of: node)
    known[node.key] = nodes
    return nodes
  }

  private func findMentions(of node: Node) -> [Node] {
    var finder = MentionFinder(context)
    switch node {
    case .function(let decl): finder.find(decl)
    case .type(let decl): findMembers(of: decl, &finder)
    case .extensions(let decl): decl.extensions.filter(isOwn).forEach { finder.find($0.members) }
    case .conforming(let protocols):
      for nominal in nominals where conforms(nominal, protocols) { finder.add(.type(nominal)) }
    case .variable(let decl): findValue(of: decl, &finder)
    case .closures(let cell): finder.findClosures(cell)
    }
    return finder.nodes
  }

  private func isOwn(_ decl: ExtensionDecl) -> Bool { context.sources.place(decl.span) != nil }

  private func isOwn(_ decl: NominalDecl) -> Bool { context.sources.place(decl.nameSpan) != nil }

  private func findMembers(of decl: NominalDecl, _ finder: inout MentionFinder) {
    if isOwn(decl) {
      finder.find(decl.members)
      finder.find(decl.synthesized.values.joined())
    }
    decl.extensions.filter(isOwn).forEach { finder.find($0.members) }
    if let base = context.superclass(of: decl) { finder.add(base) }
    if decl.isClass {
      for other in nominals where context.superclass(of: other)?.nominal === decl {
        finder.add(.type(other))
      }
    }
    for conformance in context.conformances(of: decl) {
      let proto = conformance.proto
      if isOwn(proto) || proto.extensions.contains(where: isOwn) {
        finder.add(.extensions(of: proto))
      }
    }
  }

  private func conforms(_ decl: NominalDecl, _ protocols: [NominalDecl]) -> Bool {
    if decl.isProtocol { return false }
    let conformances = context.conformances(of: decl)
    return protocols.allSatisfy { proto in conformances.contains { $0.proto === proto } }
  }

  /// What comes with a variable's value: the members of its type and, if it can hold code, the code
  /// of whoever gave it its value.
  private func findValue(of decl: VariableDecl, _ finder: inout MentionFinder) {
    let type = context.type(of: decl)
    finder.add(type)
    if decl.isStatic { finder.find(initializerOf: decl) }
    for accessor in [decl.getter, decl.setter, decl.willSetObserver, decl.didSetObserver] {
      accessor.map { finder.add(.function($0)) }
    }
    var carrier = CodeCarriers(context, nominals)
    guard carrier.canHoldCode(type) else { return }
    for cell in cells where decl.isMutable || cell.number == decl.cell {
      finder.add(.closures(cell))
    }
  }
}

extension Context {
  /// The types that the author's code declares or extends, local ones among them.
  fileprivate var ownNominals: [NominalDecl] {
    var found: [NominalDecl] = []
    func add(_ decl: NominalDecl) {
      found.append(decl)
      for member in decl.members.readMembers + decl.extensions.flatMap(\.members.readMembers) {
        if case .type(let inner) = member { add(inner) }
      }
    }
    for decl in module.nominals.values.sorted(by: { $0.name < $1.name }) { add(decl) }
    for member in locals { if case .type(let decl) = member { add(decl) } }
    for decl in library.readDeclarations.nominals
    where decl.extensions.contains(where: { sources.place($0.span) != nil }) {
      found.append(decl)
    }
    return found
  }
}
