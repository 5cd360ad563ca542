import '../styles/tokens.css'
import '../styles/fonts.css'
import '../styles/base.css'
import '../styles/frame.css'
import '../styles/cards.css'
import '../styles/print.css'
import { render } from 'preact'
import { loadSession } from '../api/session'
import { Frame } from './Frame'
import { listenToKeys } from './keys'
import { listen } from './router'
import { screenAt } from './screens'
import { follow } from './theme'

follow()
listen((path) => screenAt(path) !== null)
listenToKeys()
void loadSession()
render(<Frame />, document.getElementById('app')!)
