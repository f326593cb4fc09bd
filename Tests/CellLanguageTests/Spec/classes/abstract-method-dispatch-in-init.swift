class Template {
  var log: [String] = []
  init() { setUp() }
  func setUp() { log.append("template") }
  func run() -> String {
    before()
    log.append("body")
    after()
    return log.joined(separator: ">")
  }
  func before() {}
  func after() {}
}
class Custom: Template {
  var extra = "extra"
  override func setUp() {
    super.setUp()
    log.append(extra)
  }
  override func before() { log.append("before") }
}
print(Custom().run(), Template().run())
