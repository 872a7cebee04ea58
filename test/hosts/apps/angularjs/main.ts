import angular from 'angular';
import { tellState } from '../tell-state.ts';

interface Scope {
  rx: Readonly<Record<string, string>>;
  $watch(what: string, tell: (value: Readonly<Record<string, string>>) => void, deep: boolean): void;
}

angular.module('resept', []).controller('resept', [
  '$scope',
  (scope: Scope) => {
    scope.rx = {
      drug: 'Palexia Depottab 100 mg',
      dosage: '1 tablett 2 ganger daglig',
      scheme: '§ 3',
      code: 'L86',
    };
    scope.$watch('rx', (rx) => tellState({ remark: '', ...rx }), true);
  },
]);
angular.bootstrap(document, ['resept']);
