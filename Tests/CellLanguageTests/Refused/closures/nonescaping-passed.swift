typealias Action = () -> Void
var queue: [Action] = []
func schedule(_ action: @escaping Action) { queue.append(action) }
func now(_ action: Action) { schedule(action) }
func all(_ actions: Action...) { for action in actions { schedule(action) } }
func append(_ action: Action) { queue.append(action) }
func shown(_ action: Action) { print(action) }
