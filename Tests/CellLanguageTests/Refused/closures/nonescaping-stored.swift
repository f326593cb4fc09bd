var kept: () -> Void = {}
func keep(_ action: () -> Void) { kept = action }
struct Later { var action: () -> Void }
func later(_ action: () -> Void) -> Later { Later(action: action) }
func same(_ action: () -> Void) -> () -> Void { action }
