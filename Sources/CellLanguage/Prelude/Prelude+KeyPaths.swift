extension Prelude {
  /// A key path is a pair of functions; the subscript that takes one is a member of every type.
  static let keyPaths = #"""
    class PartialKeyPath<Root>: Hashable {
      let _name: String
      init(_name: String) { self._name = _name }
      func _value(of root: Root) -> Any { root }
      static func == (lhs: PartialKeyPath<Root>, rhs: PartialKeyPath<Root>) -> Bool { lhs._name == rhs._name }
      func hash(into hasher: inout Hasher) { hasher.combine(_name) }
    }
    class KeyPath<Root, Value>: PartialKeyPath<Root> {
      let _get: (Root) -> Value
      let _set: ((inout Root, Value) -> Void)?
      init(_get: @escaping (Root) -> Value, _set: ((inout Root, Value) -> Void)?, _name: String) {
        self._get = _get
        self._set = _set
        super.init(_name: _name)
      }
      override func _value(of root: Root) -> Any { _get(root) }
      func _replace(_ root: inout Root, _ value: Value) {
        guard let _set else { fatalError("this key path cannot be written") }
        _set(&root, value)
      }
      func appending<Next>(path: KeyPath<Value, Next>) -> KeyPath<Root, Next> {
        KeyPath<Root, Next>(_get: { root in path._get(self._get(root)) }, _set: nil, _name: _name + "." + path._name)
      }
    }
    class WritableKeyPath<Root, Value>: KeyPath<Root, Value> {
      func appending<Next>(path: WritableKeyPath<Value, Next>) -> WritableKeyPath<Root, Next> {
        WritableKeyPath<Root, Next>(
          _get: { root in path._get(self._get(root)) },
          _set: { root, value in
            var inner = self._get(root)
            path._replace(&inner, value)
            self._replace(&root, inner)
          }, _name: _name + "." + path._name)
      }
    }
    class ReferenceWritableKeyPath<Root, Value>: WritableKeyPath<Root, Value> {
    }
    protocol _KeyPathRoot {
    }
    extension _KeyPathRoot {
      subscript<Value>(keyPath path: KeyPath<Self, Value>) -> Value {
        get { path._get(self) }
        set { path._replace(&self, newValue) }
      }
      subscript(keyPath path: PartialKeyPath<Self>) -> Any { path._value(of: self) }
    }
    """#
}
