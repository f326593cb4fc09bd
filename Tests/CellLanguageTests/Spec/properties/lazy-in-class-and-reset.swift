final class Loader {
  var loads = 0
  lazy var data: [Int] = load()
  lazy var summary: String = "\(data.count) items after \(loads)"
  func load() -> [Int] {
    loads += 1
    return [1, 2, 3]
  }
}
let loader = Loader()
print(loader.loads)
print(loader.summary, loader.data.count, loader.loads)
loader.data.append(4)
print(loader.data, loader.summary, loader.loads)
