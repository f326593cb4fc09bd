struct Slider {
  var position = 0 {
    didSet {
      if position > 10 { position = 10 }
      if position < 0 { position = 0 }
      moves += 1
    }
  }
  var moves = 0
}
var slider = Slider()
slider.position = 50
slider.position -= 30
slider.position = 4
print(slider)
