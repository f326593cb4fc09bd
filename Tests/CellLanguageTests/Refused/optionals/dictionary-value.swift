let ages = ["ann": 31]
let next = ages["ann"] + 1
