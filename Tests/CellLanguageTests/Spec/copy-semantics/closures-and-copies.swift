struct State { var steps: [Int] = [] }
var state = State()
let record = { (n: Int) in state.steps.append(n) }
let snapshot = { [state] in state.steps.count }
record(1)
record(2)
var other = state
other.steps.append(3)
print(state.steps, snapshot(), other.steps)
