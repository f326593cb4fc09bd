enum Request {
  case fetch(page: Int = 1, size: Int = 20)
  case stop
}
print(Request.fetch(), Request.fetch(size: 5), Request.fetch(page: 3, size: 1), Request.stop)
if case .fetch(let page, size: 20) = Request.fetch(page: 8) { print("page", page) }
