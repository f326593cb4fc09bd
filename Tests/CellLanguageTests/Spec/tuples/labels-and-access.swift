var person = (name: "Ann", age: 30)
person.age += 1
print(person, person.name, person.0, person.1)
let plain: (String, Int) = person
print(plain)
let relabelled: (title: String, years: Int) = plain
print(relabelled.title, relabelled)
var point = (1.0, 2.0)
(point.0, point.1) = (point.1, point.0)
print(point)
