final class Cache {
  private var stored: [String: Int] = [:]
  private(set) var misses = 0
  lazy var name = "cache of \(stored.count)"
  subscript(key: String) -> Int {
    get {
      if let value = stored[key] { return value }
      misses += 1
      stored[key] = key.count
      return key.count
    }
    set { stored[key] = newValue }
  }
}
let cache = Cache()
print(cache["four"], cache["four"], cache.misses)
cache["four"] += 10
cache["new"] -= 1
print(cache["four"], cache["new"], cache.misses, cache.name)
