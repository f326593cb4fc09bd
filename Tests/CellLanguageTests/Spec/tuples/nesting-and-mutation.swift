var state = (position: (x: 0, y: 0), path: [String]())
state.position.x += 3
state.path.append("right")
let saved = state
state.position = (9, 9)
state.path += ["jump"]
print(state, saved.position.x, saved)
func advance(_ s: inout (position: (x: Int, y: Int), path: [String])) { s.position.y -= 1 }
advance(&state)
print(state.position)
