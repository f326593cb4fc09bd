final class Box { var value = 0 }
let box = Box()
let read = { box.value }
let kept = { [box] in box.value }
box.value = 8
print(read(), kept())
var slot = Box()
let current = { slot.value }
let original = { [slot] in slot.value }
slot = Box()
slot.value = 5
print(current(), original())
