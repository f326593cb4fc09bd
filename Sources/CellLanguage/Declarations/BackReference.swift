/// Something that others can refer to without keeping it alive.
///
/// Swift's weak references do the same, but an object that has one counts its owners in a table of
/// its own, which makes each retain and release several times slower, and declarations are retained
/// at every turn of the checker.
class Referable {
  fileprivate final var handle: ReferenceHandle?

  fileprivate final var ownHandle: ReferenceHandle {
    if let handle { return handle }
    let made = ReferenceHandle(self)
    handle = made
    return made
  }

  deinit {
    handle?.object = nil
  }
}

/// Knows an object as long as it is there.
private final class ReferenceHandle {
  unowned(unsafe) var object: Referable?

  init(_ object: Referable) {
    self.object = object
  }
}

/// A reference that does not keep its object alive; nil when it is gone.
@propertyWrapper struct BackReference<Object: Referable> {
  private var handle: ReferenceHandle?

  init() {}

  init(wrappedValue: Object?) {
    handle = wrappedValue?.ownHandle
  }

  var wrappedValue: Object? {
    get { handle?.object.map { unsafeDowncast($0, to: Object.self) } }
    set { handle = newValue?.ownHandle }
  }
}
