init(size: Int) {}
func make() {
  init() {}
}
deinit {}
