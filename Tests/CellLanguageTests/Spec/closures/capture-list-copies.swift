var level = 1
let frozen = { [level] in level }
let live = { level }
let renamed = { [twice = level * 2] in twice + level }
level = 100
print(frozen(), live(), renamed())
