struct Wheel { var pressure = [30, 30] }
struct Car { var wheels = [Wheel(), Wheel()] }
struct Garage { var cars = ["red": Car()] }
var garage = Garage()
garage.cars["red"]?.wheels[1].pressure[0] -= 5
garage.cars["blue"]?.wheels[0].pressure[0] = 0
garage.cars["green", default: Car()].wheels[0].pressure.append(7)
print(garage.cars["red"]?.wheels.map(\.pressure) ?? [])
print(garage.cars.keys.sorted(), garage.cars["green"]?.wheels[0].pressure ?? [])
