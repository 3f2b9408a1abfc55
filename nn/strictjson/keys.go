package strictjson

// keys are the keys of one object: a list while they are few.
type keys struct {
	few  []string
	many map[string]bool
}

const fewKeys = 16

// add reports whether the key is new.
func (k *keys) add(key string) bool {
	if k.many != nil {
		known := k.many[key]
		k.many[key] = true
		return !known
	}
	for _, f := range k.few {
		if f == key {
			return false
		}
	}
	if k.few = append(k.few, key); len(k.few) > fewKeys {
		k.many = make(map[string]bool, 2*fewKeys)
		for _, f := range k.few {
			k.many[f] = true
		}
	}
	return true
}
