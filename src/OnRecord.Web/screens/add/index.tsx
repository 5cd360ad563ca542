import { useTitle } from '../../app/title'

export default function Add() {
  useTitle('Add')
  return <h1>Add</h1>
}
