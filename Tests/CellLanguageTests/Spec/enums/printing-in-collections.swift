enum Status { case idle, busy(with: String), failed(code: Int, Bool) }
let all: [Status] = [.idle, .busy(with: "a b"), .failed(code: 2, true)]
print(all)
print(["s": Status.idle], (Status.idle, 1), Optional(Status.busy(with: "x")) as Any)
struct Job { var status = Status.failed(code: 0, false) }
print(Job(), [Job()], "\(Status.idle)", String(describing: all[1]), String(reflecting: all[0]))
