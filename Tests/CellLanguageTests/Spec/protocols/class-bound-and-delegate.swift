protocol Delegate: AnyObject { func didFinish(_ name: String) }
final class Worker {
  weak var delegate: (any Delegate)?
  func run(_ name: String) { delegate?.didFinish(name) }
}
final class Boss: Delegate {
  var reports: [String] = []
  func didFinish(_ name: String) { reports.append(name) }
}
let worker = Worker()
var boss: Boss? = Boss()
worker.delegate = boss
worker.run("dig")
worker.run("fill")
print(boss?.reports ?? [], worker.delegate === boss)
boss = nil
worker.run("rest")
print(worker.delegate == nil)
